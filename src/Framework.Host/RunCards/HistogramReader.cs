using TridentFramework.Engine.Observables;

namespace TridentFramework.Host.RunCards;

/// <summary>Makes histograms of what a card says of them.</summary>
/// <param name="problems">Receives the problems.</param>
internal sealed class HistogramReader(CardProblems problems)
{
    private static readonly string[] EqualBins = ["bins", "min", "max", "spacing"];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Reads the histograms of a task; those that are wrong are reported and left out.</summary>
    public IReadOnlyList<DistributionHistogram> Read(IReadOnlyList<Located<HistogramKeys>> histograms) =>
        [.. histograms.Select(Read).OfType<DistributionHistogram>()];

    private DistributionHistogram? Read(Located<HistogramKeys> histogram)
    {
        // Without an observable the binder has spoken already.
        if (histogram is not { Value: { Observable.Value: { } observable } keys, Node: CardMapping node })
            return null;
        var name = keys.Name?.Value ?? observable.Name;
        var nameNode = keys.Name?.Node ?? node;
        if (!FileNames.IsGood(name))
            problems.Add(nameNode, $"{CardText.Quote(name)} is no name for a histogram; use {FileNames.Form}");
        else if (!_names.Add(name))
            problems.Add(nameNode, $"an earlier histogram is called {CardText.Quote(name)} too; give each a name of its own, such as 'name: {observable}2'");
        var edges = node.Has("edges") ? Edges(keys, observable, node) : EqualEdges(keys, observable, node);
        return edges is null ? null : new DistributionHistogram(name, new HistogramAxis(observable, edges), !node.Has("edges") && keys.Spacing == PointSpacing.Log);
    }

    private double[]? Edges(HistogramKeys keys, Observable observable, CardMapping node)
    {
        if (EqualBins.FirstOrDefault(node.Has) is { } other)
        {
            problems.Add(node.Find(other)!, "does not go with edges, which say it all; leave one of them out");
            return null;
        }

        var edges = (keys.Edges ?? []).Select(edge => Value(edge, observable)).ToList();
        if (edges.Count < 2 || edges.Contains(null))
            return null;
        for (var i = 1; i < edges.Count; i++)
        {
            if (edges[i] > edges[i - 1])
                continue;
            problems.Add(keys.Edges![i].Node, $"is {ObservableQuantity.Shown(edges[i]!.Value, observable)}, not above the edge before it ({ObservableQuantity.Shown(edges[i - 1]!.Value, observable)}); edges increase");
            return null;
        }

        return [.. edges.Select(static edge => edge!.Value)];
    }

    private double[]? EqualEdges(HistogramKeys keys, Observable observable, CardMapping node)
    {
        var missing = EqualBins.Take(3).Where(key => !node.Has(key)).ToList();
        if (missing.Count > 0)
        {
            var example = observable.Unit == "" ? "bins: 40, min: 0, max: 1" : $"bins: 40, min: 0 {observable.Unit}, max: 1 {observable.Unit}";
            problems.Add(node, $"has no {CardText.Join(missing, "and no")}; write '{example}', or list the edges of the bins, such as 'edges: [{(observable.Unit == "" ? "0, 0.5, 1" : $"0 {observable.Unit}, 0.5 {observable.Unit}, 1 {observable.Unit}")}]'");
            return null;
        }

        if (keys is not { Bins: { } bins, Min: { } first, Max: { } last } || Value(first, observable) is not { } low || Value(last, observable) is not { } high)
            return null;
        if (low >= high)
            return Refuse(first.Node, $"is {ObservableQuantity.Shown(low, observable)}, not below 'max' ({ObservableQuantity.Shown(high, observable)})");
        if (keys.Spacing == PointSpacing.Log && low <= 0.0)
            return Refuse(first.Node, $"is {ObservableQuantity.Shown(low, observable)}, which logarithmic spacing cannot reach; give more, or write 'spacing: linear'");
        var edges = new double[bins + 1];
        for (var i = 0; i <= bins; i++)
        {
            var step = (double)i / bins;
            edges[i] = i == 0 ? low : i == bins ? high : keys.Spacing == PointSpacing.Log ? low * Math.Pow(high / low, step) : low + ((high - low) * step);
            if (i > 0 && edges[i] <= edges[i - 1])
                return Refuse(node.Find("bins")!, $"is too many between {ObservableQuantity.Shown(low, observable)} and {ObservableQuantity.Shown(high, observable)}: neighbouring edges are the same number; give fewer bins or a wider range");
        }

        return edges;
    }

    private double? Value(Located<Quantity> quantity, Observable observable)
    {
        if (ObservableQuantity.TryConvert(quantity.Value, observable, out var value, out var error))
            return value;
        problems.Add(quantity.Node, error);
        return null;
    }

    private double[]? Refuse(CardNode node, string message)
    {
        problems.Add(node, message);
        return null;
    }
}
