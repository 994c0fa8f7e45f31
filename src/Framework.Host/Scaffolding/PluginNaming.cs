using System.Text.RegularExpressions;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Scaffolding;

/// <summary>Which names a new plugin may have: it becomes a namespace, part of the names of types, a folder and a name in run cards.</summary>
internal static partial class PluginNaming
{
    private const int LongestName = 60;

    // Names of devices, which no file can have on Windows.
    private static readonly string[] Devices = ["Con", "Prn", "Aux", "Nul"];

    private static readonly string[] RootNamespaces = ["System", "Microsoft", "TridentFramework", "NUnit"];

    // Namespaces that the code of a new plugin imports.
    private static readonly string[] Imported =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "System.ComponentModel.DataAnnotations"];

    /// <summary>What is wrong with a name and what would be right; null if nothing is.</summary>
    /// <param name="name">The name.</param>
    public static string? ProblemOf(string name)
    {
        if (!Identifier().IsMatch(name))
            return $"'{name}' is not a name for a plugin: write letters and digits without accents, a capital first{Suggestion(name)}";
        if (name.Length > LongestName)
            return $"'{name}' is longer than {LongestName} letters, and file names are longer still; choose a shorter name";
        if (Devices.Contains(name, StringComparer.OrdinalIgnoreCase) || Device().IsMatch(name))
            return $"'{name}' is the name of a device on Windows, where no folder can have it; choose another name";
        if (RootNamespaces.Contains(name, StringComparer.Ordinal))
            return $"'{name}' is a namespace that the plugin uses; choose another name, such as {name}Model";
        return IsTypeInUse(name) ? $"'{name}' is a type that the code of the plugin can see; choose another name, such as {name}Model" : null;
    }

    private static bool IsTypeInUse(string name)
    {
        var contracts = typeof(IPluginFactory).Assembly.GetExportedTypes();
        return contracts.Concat(Imported.SelectMany(static space => TypesIn(space))).Any(type => type.Name.Split('`')[0] == name);
    }

    private static IEnumerable<Type> TypesIn(string space) =>
        new[] { typeof(object), typeof(Enumerable), typeof(HttpClient), typeof(Console), typeof(Uri), typeof(System.ComponentModel.DataAnnotations.RangeAttribute) }
            .SelectMany(static type => type.Assembly.GetExportedTypes())
            .Where(type => type.Namespace == space);

    private static string Suggestion(string name)
    {
        var pascal = string.Concat(Words().Matches(name).Select(static word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]));
        return Identifier().IsMatch(pascal) ? $"; did you mean '{pascal}'?" : ", such as LMuMinusLTau";
    }

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex("^(com|lpt)[0-9]$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Device();

    [GeneratedRegex("[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
