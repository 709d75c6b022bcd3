using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Credence.App.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    person = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    last_sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    begun_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.person);
                }
            );

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    person = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    change = table.Column<long>(type: "INTEGER", nullable: false),
                    undoes = table.Column<long>(type: "INTEGER", nullable: true),
                    subject_kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 16,
                        nullable: false
                    ),
                    subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: true),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal", x => new { x.person, x.sequence });
                    table.ForeignKey(
                        name: "FK_journal_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "person",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    person = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => new { x.person, x.name });
                    table.ForeignKey(
                        name: "FK_settings_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "person",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "journal_by_subject",
                table: "journal",
                columns: new[] { "person", "subject_kind", "subject" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "journal");

            migrationBuilder.DropTable(name: "settings");

            migrationBuilder.DropTable(name: "people");
        }
    }
}
