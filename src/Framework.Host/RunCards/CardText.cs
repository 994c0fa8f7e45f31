using System.Text;

namespace TridentFramework.Host.RunCards;

/// <summary>How text from a card is shown inside a message: short, on one line, without control characters.</summary>
internal static class CardText
{
    private const int LongestShown = 60;

    /// <summary>The text in single quotes, shortened and with control characters escaped.</summary>
    public static string Quote(string text)
    {
        var shown = new StringBuilder("'");
        foreach (var character in text.Length > LongestShown ? text[..LongestShown] : text)
        {
            if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029')
                shown.Append("\\u").Append(((int)character).ToString("x4"));
            else
                shown.Append(character);
        }

        return shown.Append(text.Length > LongestShown ? "...'" : "'").ToString();
    }

    /// <summary>Joins with commas and a last word: <c>a, b or c</c>.</summary>
    public static string Join(IReadOnlyList<string> words, string last) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + " " + last + " " + words[^1],
    };
}
