namespace TridentFramework.Host.Plugins;

/// <summary>Result of <see cref="PluginCatalogue.Find"/>.</summary>
/// <param name="Outcome">How the search ended.</param>
/// <param name="Plugin">The plugin; not null if and only if it was found.</param>
/// <param name="Message">What is wrong, where, and what would be right; empty if found.</param>
/// <param name="NearestNames">Names that may have been meant, best first; only for an unknown name.</param>
internal sealed record PluginLookup(PluginLookupOutcome Outcome, LoadedPlugin? Plugin, string Message, IReadOnlyList<string> NearestNames);
