namespace TridentFramework.Plugins;

/// <summary>Parameters of a plugin that has none.</summary>
public sealed record NoParameters;
