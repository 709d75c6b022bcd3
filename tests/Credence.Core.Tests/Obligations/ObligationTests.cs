using Credence.Core.Obligations;
using Credence.Core.Tests.Standing;

namespace Credence.Core.Tests.Obligations;

public sealed class ObligationTests
{
    [Theory]
    [InlineData("2024-06-30", LicenseStatus.Training)]
    [InlineData("2024-07-01", LicenseStatus.Active)]
    [InlineData("2026-01-01", LicenseStatus.Retired)]
    public void The_status_is_the_last_that_has_begun(string day, LicenseStatus status)
    {
        var tie = Board.Asking() with
        {
            Statuses =
            [
                new StatusFrom(null, LicenseStatus.Training),
                new StatusFrom(new DateOnly(2024, 7, 1), LicenseStatus.Active),
                new StatusFrom(new DateOnly(2026, 1, 1), LicenseStatus.Retired),
            ],
        };
        Assert.Equal(status, tie.StatusOn(DateOnly.Parse(day)));
    }

    [Fact]
    public void A_license_is_active_unless_somebody_says_otherwise() =>
        Assert.Equal(LicenseStatus.Active, Board.Asking().StatusOn(new DateOnly(2026, 1, 1)));
}
