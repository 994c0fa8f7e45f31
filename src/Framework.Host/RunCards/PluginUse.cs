using TridentFramework.Plugins;

namespace TridentFramework.Host.RunCards;

/// <summary>A plugin that a study uses.</summary>
/// <param name="Family">Family.</param>
/// <param name="Name">Name.</param>
/// <param name="Factory">Factory, for references and status.</param>
/// <param name="Parameters">The parameters, an instance of the factory's parameters type.</param>
internal sealed record PluginUse(PluginFamily Family, string Name, IPluginFactory Factory, object Parameters);
