namespace TridentFramework.Host.RunCards;

/// <summary>Paths into a card, such as <c>newPhysics[0].parameters.mass</c>.</summary>
internal static class CardPath
{
    /// <summary>The path of a key of a mapping.</summary>
    public static string Key(string parent, string key)
    {
        var shown = key.Length is > 0 and <= 64 && key.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? key : CardText.Quote(key);
        return parent.Length == 0 ? shown : $"{parent}.{shown}";
    }

    /// <summary>The path of an item of a list.</summary>
    public static string Item(string parent, int index) => $"{parent}[{index}]";
}
