using static TridentFramework.Benchmarks.Pulls.TextTable;

namespace TridentFramework.Benchmarks.Pulls;

/// <summary>A walk over the range of energies as plain text.</summary>
internal static class RangeTable
{
    /// <summary>Writes a line for each row.</summary>
    public static void Write(TextWriter output, IReadOnlyList<RangeRow> rows)
    {
        TextTable.Write(output, [["integral", "E / GeV", "E / threshold", "value / fb", "reached", "points", "effective", "chi2/dof", "pull", "verdict"], .. rows.Select(Line)]);
        output.WriteLine();
        output.WriteLine("points: of the seed that needs more. effective: equal weights with the same spread. pull: difference of two seeds over their combined error.");
    }

    private static string[] Line(RangeRow row) =>
    [
        row.Name, Number(row.EnergyGeV, "G6"), Number(row.EnergyOverThreshold, "G4"), Number(row.CrossSectionFb, "0.0000e+0"), Number(row.RelativeError, "0.0e+0"),
        Number(row.Evaluations, "N0"), Number(row.First.Quality.EffectiveSampleSize, "N0"), Number(row.First.Quality.Chi2PerDof, "F1"), Number(row.Pull, "F1"), row.Problem ?? "ok",
    ];
}
