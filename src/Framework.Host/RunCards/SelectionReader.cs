using TridentFramework.Engine.Observables;

namespace TridentFramework.Host.RunCards;

/// <summary>Makes a selection of the cuts of a card.</summary>
internal static class SelectionReader
{
    /// <summary>Reads cuts.</summary>
    /// <param name="cuts">The cuts as written.</param>
    /// <param name="report">Receives what is wrong, with the place.</param>
    /// <returns>The selection of all cuts that are right; null if there is none.</returns>
    public static Selection? Read(IReadOnlyList<Located<CutKeys>> cuts, Action<CardNode, string> report)
    {
        var read = cuts.Select(cut => Read(cut, report)).OfType<Cut>().ToList();
        return read.Count == 0 ? null : new Selection(read);
    }

    private static Cut? Read(Located<CutKeys> cut, Action<CardNode, string> report)
    {
        // Without an observable the binder has spoken already, as of limits that could not be read.
        if (cut is not { Value: { Observable.Value: { } observable } keys, Node: CardMapping node })
            return null;
        if (!node.Has("min") && !node.Has("max"))
        {
            report(node, $"cuts nothing: give min, max or both, such as '{(observable.Unit == "" ? "min: 0.5" : $"min: 0.5 {observable.Unit}")}'");
            return null;
        }

        var (minimum, maximum) = (double.NegativeInfinity, double.PositiveInfinity);
        if (!TryLimit(keys.Min, observable, report, ref minimum) | !TryLimit(keys.Max, observable, report, ref maximum))
            return null;
        if (minimum < maximum)
            return new Cut(observable, minimum, maximum);
        report(keys.Min!.Node, $"is {ObservableQuantity.Shown(minimum, observable)}, not below 'max' ({ObservableQuantity.Shown(maximum, observable)}): nothing would be left");
        return null;
    }

    private static bool TryLimit(Located<Quantity>? limit, Observable observable, Action<CardNode, string> report, ref double value)
    {
        if (limit is null)
            return true;
        if (ObservableQuantity.TryConvert(limit.Value, observable, out var converted, out var error))
        {
            value = converted;
            return true;
        }

        report(limit.Node, error);
        return false;
    }
}
