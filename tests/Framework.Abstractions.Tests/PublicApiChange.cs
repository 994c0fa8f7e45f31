namespace TridentFramework.Abstractions.Tests;

/// <summary>What changed between an approved API and the one that was built, and which version that takes.</summary>
/// <param name="ApprovedVersion">Version of the approved API.</param>
/// <param name="BuiltVersion">Version of the assembly that was built.</param>
/// <param name="Removed">Lines that are gone; a line that changed is gone and added.</param>
/// <param name="Added">Lines that are new.</param>
/// <param name="IsBreaking">Plugins built before would no longer load or compile: something is gone, or an existing type has a new member to implement.</param>
internal sealed record PublicApiChange(Version ApprovedVersion, Version BuiltVersion, IReadOnlyList<string> Removed, IReadOnlyList<string> Added, bool IsBreaking)
{
    private const string Header = "# ";

    /// <summary>Compares the text of a file with the lines of an assembly.</summary>
    public static PublicApiChange Between(string approved, Version builtVersion, IReadOnlyList<string> built)
    {
        var lines = approved.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var old = lines.Where(static line => !line.StartsWith('#')).ToList();
        var version = Version.Parse(lines.First(static line => line.StartsWith(Header, StringComparison.Ordinal)).Split(' ')[^1]);
        var (removed, added) = (old.Except(built, StringComparer.Ordinal).ToList(), built.Except(old, StringComparer.Ordinal).ToList());
        var oldTypes = old.Select(TypeOf).ToHashSet(StringComparer.Ordinal);
        var isBreaking = removed.Count > 0 || added.Any(line => line.EndsWith(PublicApiText.Abstract, StringComparison.Ordinal) && oldTypes.Contains(TypeOf(line)));
        return new(version, builtVersion, removed, added, isBreaking);
    }

    /// <summary>The text of a file.</summary>
    public static string Text(string assembly, Version version, IReadOnlyList<string> lines) => $"{Header}{assembly} {version}\n" + string.Concat(lines.Select(static line => line + "\n"));

    public bool IsNone => Removed.Count == 0 && Added.Count == 0 && ApprovedVersion == BuiltVersion;

    /// <summary>Whether the version of the assembly says what the change means to plugins: a new major for a break, a new minor for additions.</summary>
    public bool IsVersionSufficient =>
        BuiltVersion.Major > ApprovedVersion.Major
        || (!IsBreaking && BuiltVersion.Major == ApprovedVersion.Major && (BuiltVersion.Minor > ApprovedVersion.Minor || (Added.Count == 0 && BuiltVersion == ApprovedVersion)));

    private static string TypeOf(string line) => line.Split(" | ")[0];

    public override string ToString()
    {
        var lines = Removed.Select(static line => "- " + line).Concat(Added.Select(static line => "+ " + line));
        var need = IsBreaking ? $"{ApprovedVersion.Major + 1}.0.0.0" : $"{ApprovedVersion.Major}.{ApprovedVersion.Minor + 1}.0.0";
        var advice = IsVersionSufficient
            ? "If that is meant, run this test with the environment variable TRIDENT_APPROVE=1, which writes the file, and commit it."
            : $"It takes version {need}, and AssemblyVersion is {BuiltVersion}: "
              + (IsBreaking ? "plugins built against these contracts would break. Undo the change, or raise the major version" : "plugins that use what was added need a host that has it. Raise the minor version")
              + " in src/Framework.Abstractions/Framework.Abstractions.csproj, and then approve with TRIDENT_APPROVE=1.";
        return $"The public API differs from src/Framework.Abstractions/PublicApi.txt, approved at {ApprovedVersion}:\n{string.Join('\n', lines)}\n{advice}";
    }
}
