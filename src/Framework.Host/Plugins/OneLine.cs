namespace TridentFramework.Host.Plugins;

/// <summary>Folds the messages of others into one line, as verdicts and warnings are.</summary>
internal static class OneLine
{
    /// <summary>The text with every run of white space as a single space.</summary>
    public static string Of(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
