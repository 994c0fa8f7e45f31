using TridentFramework.Host.Figures;

namespace TridentFramework.Host.RunCards;

/// <summary>Checks what a card says of labels and of the axes of figures.</summary>
/// <param name="problems">Receives the problems.</param>
internal sealed class FigureAxisChecks(CardProblems problems)
{
    /// <summary>Checks a label; one that is left out is good.</summary>
    public bool IsLabel(Located<string>? label) => label is null || IsLabel(label.Value, label.Node);

    /// <summary>Checks a label.</summary>
    /// <param name="label">The label.</param>
    /// <param name="node">Where it is written.</param>
    public bool IsLabel(string label, CardNode node)
    {
        try
        {
            LabelParser.Parse(label);
            return true;
        }
        catch (ArgumentException exception)
        {
            problems.Add(node, $"is no label: {exception.Message}");
            return false;
        }
    }

    /// <summary>Checks an axis.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="node">Where it is written; null if it is not.</param>
    /// <param name="isLogarithmic">Its scale if the card says nothing.</param>
    public void Check(FigureAxisKeys axis, CardNode? node, bool isLogarithmic)
    {
        if (node is not CardMapping mapping)
            return;
        IsLabel(axis.Label);
        if (axis is { From: { } from, To: { } to } && from >= to)
            problems.Add(mapping.Find("from")!, FormattableString.Invariant($"is {from:R}, not below 'to' ({to:R})"));
        if (axis.Scale is { } scale)
            isLogarithmic = scale == PointSpacing.Log;
        foreach (var (key, end) in new[] { ("from", axis.From), ("to", axis.To) })
        {
            if (isLogarithmic && end is <= 0.0)
                problems.Add(mapping.Find(key)!, FormattableString.Invariant($"is {end:R}, but the axis is logarithmic; give a number above zero, or 'scale: linear'"));
        }
    }
}
