namespace TridentFramework.Host.Reports;

/// <summary>The resolved card, and how to run it again.</summary>
internal static class CardSection
{
    /// <summary>The card.</summary>
    public static ReportSection OfCard(ReportedRun run) => new("card", "Run card", html =>
    {
        html.Element("p", "With includes, overrides and defaults filled in.", ("class", "note")).Raw("\n");
        html.Element("pre", CardYaml.Of(run.Card), ("class", "copy card"), ("tabindex", "0")).Raw("\n");
    });

    /// <summary>How to run it again.</summary>
    public static ReportSection OfCommand(ReportedRun run) => new("again", "Run it again", html =>
    {
        html.Open("p").Text($"Save the run card above as card.yaml, and run it with version {run.Version} of TridentFramework and the plugins above:").CloseLine();
        html.Element("pre", "trident run card.yaml --out again", ("class", "copy")).Raw("\n");
        html.Open("p").Text("The numbers are the same to the last bit, on any number of threads.");
        if (run.Provenance["seed"] is { } seed)
            html.Text($" The seed, {JsonFields.Shown(seed)}, is in the card.");
        html.Text(" File names in the card start at its folder.");
        if (run.Provenance.Text("loadedMapsSha256") is { } maps)
            html.Text(" This run started from importance maps, without which the last digits differ: add --load-maps FILE with the file whose SHA-256 is ").Raw(ReportCell.Digest(maps).Html).Text(".");
        html.CloseLine();
    });
}
