namespace TridentFramework.Host.Figures;

/// <summary>Makes labels of names that are no labels.</summary>
internal static class LabelEscape
{
    private const string Special = @"\{}^_$'";

    /// <summary>The label that is drawn as the text stands: <c>my_model</c> is <c>my\_model</c>.</summary>
    public static string Of(string text) => string.Concat(text.Select(static c => Special.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));
}
