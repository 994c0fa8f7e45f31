namespace TridentFramework.Host.Reports;

/// <summary>A column of a table.</summary>
/// <param name="HeadingHtml">Its heading, in HTML.</param>
/// <param name="Key">Its key in results.json and in the CSV file, if it has one.</param>
internal sealed record ReportColumn(string HeadingHtml, string? Key = null);
