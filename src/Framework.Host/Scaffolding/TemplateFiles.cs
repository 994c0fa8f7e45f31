using System.Reflection;

namespace TridentFramework.Host.Scaffolding;

/// <summary>The files of the templates, which are those of the package TridentFramework.Templates, and the shipped run cards.</summary>
internal static class TemplateFiles
{
    private static readonly Assembly Own = typeof(TemplateFiles).Assembly;

    /// <summary>Files of one folder of <c>src/Framework.Templates/content</c>, in ordinal order of their paths.</summary>
    /// <param name="folder">The folder, such as <c>new-physics</c>.</param>
    public static IReadOnlyList<TemplateFile> In(string folder) => Under($"templates/{folder}/");

    /// <summary>The run cards that come with the program.</summary>
    public static IReadOnlyList<TemplateFile> Examples => Under("examples/");

    private static IReadOnlyList<TemplateFile> Under(string prefix) =>
    [
        .. Own.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new TemplateFile(name[prefix.Length..], Text(name))),
    ];

    private static string Text(string name)
    {
        using var reader = new StreamReader(Own.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
