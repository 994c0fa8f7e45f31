using TridentFramework.Host.Figures;
using TridentFramework.Host.Output;
using TridentFramework.Host.Reports;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Commands;

/// <summary>Writes and prints the results of a study.</summary>
internal static class StudyOutput
{
    /// <summary>
    /// Writes results.json, the tables and the figures, prints the tables, and says what was written, what to beware of, what could not be drawn and what did not converge. A figure that cannot be
    /// drawn, such as one of cross sections that are all zero on a logarithmic axis, does not cost the results.
    /// </summary>
    /// <param name="session">Where to speak.</param>
    /// <param name="study">The study.</param>
    /// <param name="results">Its results.</param>
    /// <param name="plugins">Plugins used.</param>
    /// <param name="loadedMapsSha256">SHA-256 of the file of maps that the run started from, or null.</param>
    /// <param name="directory">Where to write.</param>
    /// <param name="effort">What it took, in brackets after the files.</param>
    public static ExitCode Write(
        CommandSession session,
        Study study,
        RunResults results,
        IReadOnlyList<UsedPlugin> plugins,
        string? loadedMapsSha256,
        OutputDirectory directory,
        string effort)
    {
        var tables = ResultsTables.Of(results);
        var (drawn, problems) = Draw(results.Figures);
        var warnings = RunWarnings.Of(study, plugins, results, problems);
        var json = ResultsFile.Write(study, tables, results.Integrals, [.. drawn.Select(static d => d.Figure)], plugins, StudyCitations.Of(study), loadedMapsSha256, warnings, TimeProvider.System.GetUtcNow());
        var written = tables.Where(static t => t.Rows.Count > 0).Select(static t => (Name: t.Stem + ".csv", Content: t.ToCsv())).ToList();
        var obsolete = tables.Where(static t => t.Rows.Count == 0).Select(static t => t.Stem + ".csv").ToList();
        if (results.Distributions.Count > 0)
            written.Add((YodaFile.Name, YodaFile.Write(results.Distributions)));
        else
            obsolete.Add(YodaFile.Name);
        written.AddRange(results.Scans.Select(static scan => (scan.FileName, scan.ToCsv())));
        foreach (var (figure, svg, csv) in drawn)
            written.AddRange([(figure.Name + ".svg", svg), (figure.Name + ".csv", csv)]);
        foreach (var figure in results.Figures.Except(drawn.Select(static d => d.Figure)))
            obsolete.AddRange([figure.Name + ".svg", figure.Name + ".csv"]);
        if (Report(json, written, problems) is { } report)
            written.Add((RunReport.Name, report));
        else
            obsolete.Add(RunReport.Name);
        directory.Write([.. written, (ResultsFile.Name, json)], obsolete);

        var isPrinted = session.WritesJson
            ? session.Print(writer => writer.Write(json), "results.json")
            : session.Print(writer => ResultsText.Write(results, writer, session.OutputHasColours), "the tables");
        session.Say($"wrote {string.Join(", ", written.Select(static f => f.Name).Prepend(ResultsFile.Name).Concat(results.EventFiles.Select(static f => f.File.Name)))} to {directory.Path} ({effort})");
        foreach (var warning in warnings.Where(static w => w.Kind is not (RunWarningKind.NotConverged or RunWarningKind.FigureNotDrawn)))
            session.Warn(warning.Message);
        foreach (var problem in problems)
            session.Error.WriteLine(problem);
        var code = ConvergenceReport.Write(results.MissedIntegrals, session.Error);
        return isPrinted && problems.Count == 0 ? code : ExitCode.InputOutput;
    }

    // From what was written and nothing else, so that 'trident report' makes the same page again. Hours of work must not be lost over a page.
    private static string? Report(string json, List<(string Name, string Content)> written, List<string> problems)
    {
        try
        {
            return RunReport.Write(RunFolder.Read(json, ResultsFile.Name, name => written.Single(file => file.Name == name).Content));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            problems.Add($"{RunReport.Name} was not written: {exception.GetType().Name}: {exception.Message}; please report it with the card. All results were written");
            return null;
        }
    }

    private static (IReadOnlyList<(TaskFigure Figure, string Svg, string Csv)> Drawn, List<string> Problems) Draw(IReadOnlyList<TaskFigure> figures)
    {
        var drawn = new List<(TaskFigure Figure, string Svg, string Csv)>();
        var problems = new List<string>();
        foreach (var figure in figures)
        {
            if (figure.Problem is { } problem)
            {
                problems.Add($"figure {figure.Name} was not drawn: {problem}");
                continue;
            }

            try
            {
                drawn.Add((figure, FigureSvg.Write(figure.Figure), FigureCsv.Write(figure.Figure)));
            }
            catch (ArgumentException exception)
            {
                problems.Add($"figure {figure.Name} was not drawn: {exception.Message}; change its limits, its selection ('only') or the points of its task");
            }
        }

        return (drawn, problems);
    }
}
