using System.Globalization;

namespace TridentFramework.Host.Limits;

/// <summary>The curves of other data that come with the program, one data file each.</summary>
internal static class PublishedCurves
{
    private const string Prefix = "curves/";
    private const string Suffix = ".csv";
    private const string SideComment = "# side: ";

    /// <summary>All curves by name.</summary>
    public static IReadOnlyList<PublishedCurve> All { get; } =
        [.. typeof(PublishedCurves).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(Read).OrderBy(static curve => curve.Name, StringComparer.Ordinal)];

    /// <summary>The curve of a name, or null.</summary>
    public static PublishedCurve? Find(string name) => All.FirstOrDefault(curve => string.Equals(curve.Name, name, StringComparison.Ordinal));

    private static PublishedCurve Read(string resource)
    {
        var text = Text(resource);
        var side = Enum.Parse<CurveSide>(text.Split('\n').First(static line => line.StartsWith(SideComment, StringComparison.Ordinal))[SideComment.Length..], ignoreCase: true);
        using var reader = new StringReader(text);
        var table = CurveTable.Read(reader, resource, side);
        var level = table.Comments.GetValueOrDefault("confidence level");
        var overlay = new Overlay(resource[Prefix.Length..^Suffix.Length], table.Comments["label"], Enum.Parse<OverlayMeaning>(table.Comments["meaning"], ignoreCase: true))
        {
            Areas = CurveArea.Of(table.Lines, side),
            Lines = CurveArea.Ordered(table.Lines, side),
            ConfidenceLevel = level is null ? null : double.Parse(level, CultureInfo.InvariantCulture),
            Sources = LimitCitations.Of(table.Comments["sources"].Split(',', StringSplitOptions.TrimEntries)),
        };
        return new PublishedCurve(overlay, table.Comments["title"], table.Comments["kind"], table.Comments["notes"]);
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(PublishedCurves).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
