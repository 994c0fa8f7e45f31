namespace TridentFramework.Host.Figures;

/// <summary>A label as plain text, for those who hear a figure.</summary>
internal static class LabelPlainText
{
    /// <summary>The characters of a label: <c>m_{Z'}</c> is "m_Z′", <c>10^{-3}</c> is "10^−3", and a bar is a combining one.</summary>
    /// <exception cref="ArgumentException">The label cannot be read.</exception>
    public static string Of(string label) => Of(LabelParser.Parse(label));

    private static string Of(IReadOnlyList<LabelNode> nodes) => string.Concat(nodes.Select(static node => node switch
    {
        LabelText text => text.Text,
        LabelScript script => (script.Lower is { } lower ? "_" + Of(lower) : "") + (script.Upper is { } upper ? "^" + Of(upper) : ""),
        LabelOverline { IsRoot: true } root => $"√({Of(root.Content)})",
        LabelOverline bar => string.Concat(Of(bar.Content).Select(static c => $"{c}\u0304")),
        _ => "",
    }));
}
