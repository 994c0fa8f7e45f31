namespace TridentFramework.Host.Reports;

/// <summary>The report of a run: one page of HTML that needs nothing from elsewhere.</summary>
internal static class RunReport
{
    /// <summary>Name of the file.</summary>
    public const string Name = "report.html";

    /// <summary>The page. The same results and figures give the same bytes.</summary>
    /// <exception cref="Files.InputFileException">The numbers of a figure cannot be read.</exception>
    public static string Write(ReportedRun run)
    {
        var results = run.Results;
        ReportSection?[] sections =
        [
            QuestionSection.Of(run.Card),
            KeyResults.Of(results),
            ResultsSection.Of(run),
            FiguresSection.Of(run),
            ErrorBudgetSection.Of(results),
            ConvergenceSection.Of(run),
            PluginsSection.Of(run.Provenance),
            CitationsSection.Of(run.Provenance),
            CardSection.OfCard(run),
            CardSection.OfCommand(run),
        ];
        return ReportPage.Write(run.Title, html =>
        {
            html.Open("p", ("class", "byline")).Text($"TridentFramework {run.Version}");
            if (run.Provenance["seed"] is { } seed)
                html.Text($", seed {JsonFields.Shown(seed)}");
            html.Text(", ").Element("a", "results.json", ("href", run.Link("results.json"))).CloseLine();

            // On a line of its own, because it is all that differs between two runs of a card.
            if (run.Created is { } created)
                html.Open("p", ("class", "created")).Element("time", created.Replace('T', ' ').Replace("Z", " UTC", StringComparison.Ordinal), ("datetime", created)).CloseLine();
        }, [.. sections.OfType<ReportSection>()]);
    }
}
