using System.Globalization;
using System.Text;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Output;

/// <summary>
/// distributions.yoda, the text format of YODA 2, which Rivet 4 and its plotting tools read: each distribution is an ESTIMATE1D, a value and an error for each bin.
/// </summary>
/// <remarks>
/// Paths are /TRIDENT/SCENARIO/CHANNEL/CONTRIBUTION/HISTOGRAM, with the name of the variant in square brackets behind it, as event weights have it; the variant <c>default</c> has none. Values are
/// densities in fb per unit of the observable. What lies below and above the bins has no width and no density: YODA's rows for it hold nan, and the cross sections
/// are annotations.
/// </remarks>
internal static class YodaFile
{
    /// <summary>Name of the file.</summary>
    public const string Name = "distributions.yoda";

    /// <summary>The file's text.</summary>
    public static string Write(IReadOnlyList<DistributionResult> results)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        return string.Concat(results.Select(result => Estimate(result, Path(result, paths))));
    }

    // Names that a path writes alike, such as those of two variants in an alphabet without Latin letters, are told apart by a number.
    private static string Path(DistributionResult result, HashSet<string> taken)
    {
        var path = $"/TRIDENT/{PathPart(result.Scenario)}/{PathPart(result.Channel)}/{result.Contribution}/{result.Histogram.Name}";
        var variant = result.Variant == RunCards.Scenario.DefaultName ? "" : PathPart(result.Variant);
        for (var number = 1; ; number++)
        {
            var suffix = number == 1 ? variant : string.Create(CultureInfo.InvariantCulture, $"{variant}_{number}");
            var candidate = suffix.Length == 0 ? path : $"{path}[{suffix}]";
            if (taken.Add(candidate))
                return candidate;
        }
    }

    private static string Estimate(DistributionResult result, string path)
    {
        var observable = result.Histogram.Axis.Observable;
        var text = new StringBuilder();
        text.Append("BEGIN YODA_ESTIMATE1D_V3 ").Append(path).Append('\n');
        Annotation("Path", path);
        Annotation("Title", Quoted($"{result.Channel}, {result.Contribution}, {result.Variant}"));
        Annotation("Type", "Estimate1D");
        Annotation("XLabel", Quoted(observable.Unit.Length == 0 ? observable.Name : $"{observable.Name} [{observable.Unit}]"));
        Annotation("YLabel", Quoted(observable.Unit.Length == 0 ? "dsigma [fb]" : $"dsigma [fb/{observable.Unit}]"));
        Annotation("Target", Quoted(result.Target));
        Annotation("UnderflowFb", Number(result.Bins[0].CrossSectionFb));
        Annotation("UnderflowErrorFb", Number(result.Bins[0].ErrorFb));
        Annotation("OverflowFb", Number(result.Bins[^1].CrossSectionFb));
        Annotation("OverflowErrorFb", Number(result.Bins[^1].ErrorFb));
        text.Append("---\n");
        text.Append("Edges(A1): [").AppendJoin(", ", result.Histogram.Axis.Edges.Select(Number)).Append("]\n");
        text.Append("ErrorLabels: [\"stats\"]\n");
        text.Append("# value\terrDn(1)\terrUp(1)\n");
        for (var bin = 0; bin < result.Bins.Count; bin++)
        {
            if (result.Density(bin) is { } density)
                text.Append(Number(density.CrossSectionFb)).Append("\t-").Append(Number(density.ErrorFb)).Append('\t').Append(Number(density.ErrorFb)).Append('\n');
            else
                text.Append("nan\t---\t---\n");
        }

        return text.Append("END YODA_ESTIMATE1D_V3\n\n").ToString();

        void Annotation(string key, string value) => text.Append(key).Append(": ").Append(value).Append('\n');
    }

    // Letters, digits and the signs of charges; words of a channel are joined by underscores.
    private static string PathPart(string name)
    {
        var words = name.Replace("->", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(string.Join('_', words).Select(static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '_' or '.' ? c : '_'));
    }

    // Annotations are YAML; a text may hold anything.
    private static string Quoted(string text) => $"\"{string.Concat(text.Select(static c => c is '"' or '\\' ? $"\\{c}" : char.IsControl(c) ? " " : c.ToString()))}\"";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
