namespace TridentFramework.Host.Reports;

/// <summary>A section of a report, with an entry in its table of contents.</summary>
/// <param name="Id">What links to it name it.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Write">Writes what is below the heading.</param>
internal sealed record ReportSection(string Id, string Title, Action<HtmlWriter> Write);
