using TridentFramework.Plugins;

namespace TridentFramework.Host.RunCards;

/// <summary>A plugin that a card names, with its parameters read and in range, not yet created.</summary>
/// <param name="Family">Family.</param>
/// <param name="Name">Name.</param>
/// <param name="Factory">Its factory.</param>
/// <param name="Parameters">An instance of the factory's parameters type.</param>
/// <param name="Node">Where the card names it.</param>
/// <param name="ParametersNode">Its parameters as written; empty if none were.</param>
internal sealed record PluginReference(PluginFamily Family, string Name, IPluginFactory Factory, object Parameters, CardNode Node, CardMapping ParametersNode)
{
    /// <summary>Two references to the same plugin with equal parameters have the same fingerprint.</summary>
    public string Fingerprint => $"{Family} {Name} {CardWriter.WriteRecord(Parameters, omitted: null).ToJsonString()}";
}
