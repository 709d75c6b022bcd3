namespace Credence.App.Certificates.Recognition;

/// <summary>
/// A projective mapping of the plane: leads a place on the straightened picture back to the picture as it was given.
/// </summary>
public readonly record struct Projection(
    double A,
    double B,
    double C,
    double D,
    double E,
    double F,
    double G,
    double H
)
{
    public static Projection None => new(1, 0, 0, 0, 1, 0, 0, 0);

    public (double X, double Y) Map(double x, double y)
    {
        var scale = (G * x) + (H * y) + 1;
        return (((A * x) + (B * y) + C) / scale, ((D * x) + (E * y) + F) / scale);
    }

    public static Projection Scale(double factor) => new(factor, 0, 0, 0, factor, 0, 0, 0);

    /// <summary>First this, then the other.</summary>
    public Projection Then(Projection next)
    {
        var last = (next.G * C) + (next.H * F) + 1;
        return new(
            ((next.A * A) + (next.B * D) + (next.C * G)) / last,
            ((next.A * B) + (next.B * E) + (next.C * H)) / last,
            ((next.A * C) + (next.B * F) + next.C) / last,
            ((next.D * A) + (next.E * D) + (next.F * G)) / last,
            ((next.D * B) + (next.E * E) + (next.F * H)) / last,
            ((next.D * C) + (next.E * F) + next.F) / last,
            ((next.G * A) + (next.H * D) + G) / last,
            ((next.G * B) + (next.H * E) + H) / last
        );
    }

    /// <summary>Turns around a center, clockwise on the screen.</summary>
    public static Projection Turn(double radians, double x, double y)
    {
        var (sine, cosine) = Math.SinCos(radians);
        return new(
            cosine,
            -sine,
            x - (cosine * x) + (sine * y),
            sine,
            cosine,
            y - (sine * x) - (cosine * y),
            0,
            0
        );
    }

    /// <summary>The mapping that leads four points to four others; null where three of them lie on a line.</summary>
    public static Projection? Between(
        ReadOnlySpan<(double X, double Y)> from,
        ReadOnlySpan<(double X, double Y)> to
    )
    {
        var rows = new double[8, 9];
        for (var i = 0; i < 4; i++)
        {
            var ((x, y), (u, v)) = (from[i], to[i]);
            Row(rows, i, [x, y, 1, 0, 0, 0, -u * x, -u * y, u]);
            Row(rows, i + 4, [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
        }

        return Solve(rows) is { } s
            ? new Projection(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7])
            : null;
    }

    private static void Row(double[,] rows, int at, ReadOnlySpan<double> values)
    {
        for (var column = 0; column < 9; column++)
        {
            rows[at, column] = values[column];
        }
    }

    private static double[]? Solve(double[,] rows)
    {
        for (var column = 0; column < 8; column++)
        {
            var best = column;
            for (var row = column + 1; row < 8; row++)
            {
                best = Math.Abs(rows[row, column]) > Math.Abs(rows[best, column]) ? row : best;
            }

            if (Math.Abs(rows[best, column]) < 1e-9)
            {
                return null;
            }

            for (var k = 0; k < 9; k++)
            {
                (rows[column, k], rows[best, k]) = (rows[best, k], rows[column, k]);
            }

            for (var row = 0; row < 8; row++)
            {
                var factor = row == column ? 0 : rows[row, column] / rows[column, column];
                for (var k = column; factor != 0 && k < 9; k++)
                {
                    rows[row, k] -= factor * rows[column, k];
                }
            }
        }

        return [.. Enumerable.Range(0, 8).Select(i => rows[i, 8] / rows[i, i])];
    }
}
