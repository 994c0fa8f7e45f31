namespace TridentFramework.Host.Reports;

/// <summary>A cell of a table.</summary>
/// <param name="Html">What it shows.</param>
/// <param name="SortKey">What it is sorted and searched by, if that is not what it shows.</param>
/// <param name="IsNumber">Whether it is a number, which stands at the right.</param>
internal sealed record ReportCell(string Html, string? SortKey = null, bool IsNumber = false)
{
    /// <summary>Nothing to show.</summary>
    public static ReportCell Empty { get; } = new("", "");

    /// <summary>A text.</summary>
    public static ReportCell Text(string text) => new(HtmlWriter.Escape(text));

    /// <summary>A channel, in symbols; its name can be searched for.</summary>
    public static ReportCell Channel(string channel) => LabelHtml.OfChannel(channel) is { } symbols ? new($"<span class=\"channel\">{symbols}</span>", channel) : Text(channel);

    /// <summary>A number.</summary>
    public static ReportCell Number(double value) => new(NumberHtml.Of(value), NumberHtml.Exact(value), IsNumber: true);

    /// <summary>A number with its error.</summary>
    public static ReportCell Number(double value, double error, bool isScaled) => new(NumberHtml.Of(value, error, isScaled), NumberHtml.Exact(value), IsNumber: true);

    /// <summary>A share in per cent.</summary>
    public static ReportCell Percent(double share) => new(NumberHtml.Percent(share), NumberHtml.Exact(share), IsNumber: true);

    /// <summary>A digest, short; the whole of it is shown when pointed at, and copied.</summary>
    public static ReportCell Digest(string digest)
    {
        const int Short = 12;
        return digest.Length <= Short
            ? Text(digest)
            : new($"<code class=\"digest\" data-copy=\"{HtmlWriter.Escape(digest)}\" title=\"{HtmlWriter.Escape(digest)}\">{HtmlWriter.Escape(digest[..Short])}…</code>", digest);
    }
}
