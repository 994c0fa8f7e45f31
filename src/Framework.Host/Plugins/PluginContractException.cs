namespace TridentFramework.Host.Plugins;

/// <summary>A plugin broke the contract of its family at run time: an error of the plugin, not of the card.</summary>
internal sealed class PluginContractException(string message) : Exception(message);
