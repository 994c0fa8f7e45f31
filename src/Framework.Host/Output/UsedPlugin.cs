using System.Text.Json.Nodes;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Output;

/// <summary>A plugin that shaped a run, and the file it came from.</summary>
/// <param name="Family">Family.</param>
/// <param name="Name">Name.</param>
/// <param name="Status">How far it is validated.</param>
/// <param name="Assembly">File name of the assembly.</param>
/// <param name="Version">Version of the assembly.</param>
/// <param name="Sha256">SHA-256 of the assembly file.</param>
internal sealed record UsedPlugin(PluginFamily Family, string Name, ValidationStatus Status, string Assembly, string Version, string Sha256)
{
    /// <summary>The plugin in results.json.</summary>
    public JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["family"] = Family.ToString(),
        ["status"] = Status.ToString(),
        ["assembly"] = Assembly,
        ["version"] = Version,
        ["sha256"] = Sha256,
    };
}
