using System.Text;

namespace TridentFramework.Host.RunCards;

/// <summary>How text from a card is shown inside a message: short, on one line, without control characters.</summary>
internal static class CardText
{
    private const int LongestShown = 60;

    /// <summary>The text in single quotes, shortened and with control characters escaped.</summary>
    public static string Quote(string text)
    {
        var isLong = text.Length > LongestShown;
        return $"'{Escape(isLong ? text[..LongestShown] : text)}{(isLong ? "..." : "")}'";
    }

    /// <summary>A message on one line: line breaks become spaces, other control characters are escaped.</summary>
    public static string OneLine(string text) =>
        Escape(string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));

    /// <summary>Joins with commas and a last word: <c>a, b or c</c>.</summary>
    public static string Join(IReadOnlyList<string> words, string last) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + " " + last + " " + words[^1],
    };

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029')
                escaped.Append("\\u").Append(((int)character).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }
}
