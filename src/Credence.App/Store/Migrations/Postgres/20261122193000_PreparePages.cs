using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Credence.App.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PreparePages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "prepared",
                columns: table => new
                {
                    person = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    page = table.Column<string>(
                        type: "character varying(16)",
                        maxLength: 16,
                        nullable: false
                    ),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    edition = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    zone = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prepared", x => new { x.person, x.page });
                    table.ForeignKey(
                        name: "FK_prepared_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "person",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "prepared");
        }
    }
}
