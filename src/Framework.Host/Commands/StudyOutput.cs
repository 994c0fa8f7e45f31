using TridentFramework.Host.Figures;
using TridentFramework.Host.Output;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Runs;

namespace TridentFramework.Host.Commands;

/// <summary>Writes and prints the results of a study.</summary>
internal static class StudyOutput
{
    /// <summary>Writes results.json and the tables, prints the tables, and says what was written and what did not converge.</summary>
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
        var json = ResultsFile.Write(study, tables, results.Figures, plugins, StudyCitations.Of(study), loadedMapsSha256, TimeProvider.System.GetUtcNow());
        var written = tables.Where(static t => t.Rows.Count > 0).Select(static t => (Name: t.Name + ".csv", Content: t.ToCsv())).ToList();
        var obsolete = tables.Where(static t => t.Rows.Count == 0).Select(static t => t.Name + ".csv").ToList();
        foreach (var (name, figure) in results.Figures)
            written.AddRange([(name + ".svg", FigureSvg.Write(figure)), (name + ".csv", FigureCsv.Write(figure))]);
        directory.Write([.. written, (ResultsFile.Name, json)], obsolete);

        var isPrinted = session.Print(writer => ResultsText.Write(results, writer, !Console.IsOutputRedirected), "the tables");
        session.Error.WriteLine($"wrote {string.Join(", ", written.Select(static f => f.Name).Prepend(ResultsFile.Name))} to {directory.Path} ({effort})");
        var code = ConvergenceReport.Write(results.MissedIntegrals, session.Error);
        return isPrinted ? code : ExitCode.InputOutput;
    }
}
