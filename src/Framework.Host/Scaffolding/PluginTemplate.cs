using TridentFramework.Host.Commands;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Scaffolding;

/// <summary>A kind of plugin that <c>trident new plugin</c> can write.</summary>
/// <param name="FamilyName">Family on the command line: a folder of <c>plugins/</c>.</param>
/// <param name="Kind">Kind within the family; null where there is one only.</param>
/// <param name="Family">The family in run cards.</param>
/// <param name="Folder">Folder of its files in <c>src/Framework.Templates/content</c>.</param>
internal sealed record PluginTemplate(string FamilyName, string? Kind, PluginFamily Family, string Folder)
{
    private const string NameInTemplates = "PluginName";
    private const string VersionInTemplates = "FrameworkVersion";
    private const string SourceInTemplates = "PackageSourceFolder";
    private const string SourceFile = "nuget.config";

    /// <summary>All of them; of a family the first is what it gets if no kind is asked for.</summary>
    public static IReadOnlyList<PluginTemplate> All { get; } =
    [
        new("NewPhysics", null, PluginFamily.NewPhysics, "new-physics"),
        new("FormFactors", "nuclear", PluginFamily.NuclearFormFactor, "nuclear-form-factor"),
        new("FormFactors", "nucleon", PluginFamily.NucleonFormFactor, "nucleon-form-factor"),
        new("Fluxes", null, PluginFamily.Flux, "flux"),
        new("Targets", "target", PluginFamily.Target, "target"),
        new("Targets", "nuclear-model", PluginFamily.NuclearModel, "nuclear-model"),
    ];

    /// <summary>Finds a template.</summary>
    /// <param name="family">Family as the user wrote it.</param>
    /// <param name="kind">Kind as the user wrote it; null for the family's first.</param>
    /// <exception cref="CommandFailure">There is no such template; the message names those that there are.</exception>
    public static PluginTemplate Find(string family, string? kind)
    {
        var ofFamily = All.Where(t => string.Equals(t.FamilyName, family, StringComparison.OrdinalIgnoreCase)).ToList();
        if (ofFamily.Count == 0)
        {
            var families = All.Select(static t => t.FamilyName).Distinct(StringComparer.Ordinal).ToList();
            throw new CommandFailure(ExitCode.RunCard, $"--family: '{family}' is no family; there are {string.Join(", ", families)}{NearestNames.Suggestion(family, families)}");
        }

        if (kind is null)
            return ofFamily[0];
        var kinds = ofFamily.Select(static t => t.Kind).OfType<string>().ToList();
        return ofFamily.Find(t => string.Equals(t.Kind, kind, StringComparison.OrdinalIgnoreCase))
            ?? throw new CommandFailure(
                ExitCode.RunCard,
                kinds.Count == 0 ? $"--kind: {ofFamily[0].FamilyName} has one kind of plugin only; leave --kind out" : $"--kind: {ofFamily[0].FamilyName} has {string.Join(" and ", kinds)}, not '{kind}'");
    }

    /// <summary>The files of a new plugin.</summary>
    /// <param name="name">Name of the plugin.</param>
    /// <param name="version">Version of the packages that it references.</param>
    /// <param name="packageSource">Folder with these packages; null if they come from where other packages come from.</param>
    public IReadOnlyList<TemplateFile> Files(string name, string version, string? packageSource)
    {
        return
        [
            .. TemplateFiles.In("plugin").Concat(TemplateFiles.In(Folder))
                .Where(file => packageSource is not null || file.Path != SourceFile)
                .Select(file => new TemplateFile(file.Path.Replace(NameInTemplates, name, StringComparison.Ordinal), Text(file.Text))),
        ];

        // The name comes last, so that no name can be mistaken for one of the others.
        string Text(string text) => text
            .Replace(VersionInTemplates, version, StringComparison.Ordinal)
            .Replace(SourceInTemplates, packageSource is null ? "" : System.Security.SecurityElement.Escape(packageSource), StringComparison.Ordinal)
            .Replace(NameInTemplates, name, StringComparison.Ordinal);
    }
}
