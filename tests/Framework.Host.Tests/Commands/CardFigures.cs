using System.Text.Json.Nodes;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>Runs of the cards that declare a figure, with fewer points and digits than a reader would want, so that they take seconds.</summary>
internal static class CardFigures
{
    // A hundredth is seen by nobody in a figure, and ratios do not depend on it.
    private const string Quick = "integration.relativeError=2e-2";

    /// <summary>The runs, by the card's name without ending, which is that of its figure; each is made when it is first asked for.</summary>
    public static IReadOnlyDictionary<string, Lazy<(JsonObject Results, string Svg, string Csv)>> All { get; } = new Dictionary<string, Lazy<(JsonObject Results, string Svg, string Csv)>>(StringComparer.Ordinal)
    {
        ["fig3-cross-sections"] = Run("fig3-cross-sections", Quick, "tasks[0].crossSection.energies.points=8"),
        ["fig9-nuclear-form-factors"] = Run("fig9-nuclear-form-factors"),
        ["fig10-nucleon-form-factors"] = Run("fig10-nucleon-form-factors"),
        ["form-factor-curves"] = Run("form-factor-curves", Quick, "tasks[0].compare.energies.points=6"),
    };

    private static Lazy<(JsonObject Results, string Svg, string Csv)> Run(string card, params string[] overrides) => new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("trident-test-").FullName;
        try
        {
            var run = TridentInvocation.Of(["run", TridentRun.Card(card + ".yaml"), "--out", folder, .. overrides.SelectMany(static o => new[] { "--set", o })]);
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            return (TridentRun.Results(folder), File.ReadAllText(Path.Combine(folder, card + ".svg")), File.ReadAllText(Path.Combine(folder, card + ".csv")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    });
}
