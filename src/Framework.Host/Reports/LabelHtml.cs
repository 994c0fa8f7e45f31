using TridentFramework.Host.Figures;
using TridentFramework.Host.Runs;
using TridentFramework.Particles;

namespace TridentFramework.Host.Reports;

/// <summary>Labels of figures as HTML.</summary>
internal static class LabelHtml
{
    /// <summary>A label; one that cannot be read as it stands.</summary>
    public static string Of(string label)
    {
        try
        {
            return Of(LabelParser.Parse(label));
        }
        catch (ArgumentException)
        {
            return HtmlWriter.Escape(label);
        }
    }

    /// <summary>A channel such as <c>numu -> numu mu- mu+</c> in symbols; null if the text is none.</summary>
    public static string? OfChannel(string channel) => TridentChannel.TryParse(channel, out var parsed, out _) ? Of(ChannelLabel.Of(parsed)) : null;

    private static string Of(IReadOnlyList<LabelNode> nodes) => string.Concat(nodes.Select(static node => node switch
    {
        LabelText { IsItalic: true } text => $"<i>{HtmlWriter.Escape(text.Text)}</i>",
        LabelText text => HtmlWriter.Escape(text.Text),
        LabelScript script => (script.Lower is { } lower ? $"<sub>{Of(lower)}</sub>" : "") + (script.Upper is { } upper ? $"<sup>{Of(upper)}</sup>" : ""),
        LabelOverline { IsRoot: true } root => $"√<span class=\"over\">{Of(root.Content)}</span>",
        LabelOverline bar => $"<span class=\"over\">{Of(bar.Content)}</span>",
        _ => "",
    }));
}
