using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Credence.App.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class KeepProofs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "proofs",
                columns: table => new
                {
                    person = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    sha256 = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    kept_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    released_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proofs", x => new { x.person, x.sha256 });
                    table.ForeignKey(
                        name: "FK_proofs_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "person",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "readings",
                columns: table => new
                {
                    person = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    sha256 = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    edition = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    content = table.Column<string>(type: "text", nullable: false),
                    read_at = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readings", x => new { x.person, x.sha256 });
                    table.ForeignKey(
                        name: "FK_readings_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "person",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "proofs_by_sha256",
                table: "proofs",
                column: "sha256"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "proofs");

            migrationBuilder.DropTable(name: "readings");
        }
    }
}
