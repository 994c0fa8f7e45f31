namespace TridentFramework.Host.Events;

/// <summary>A program or plugin that took part in making a HepMC3 file.</summary>
/// <param name="Name">Name.</param>
/// <param name="Version">Version.</param>
/// <param name="Description">Description.</param>
internal sealed record HepMc3Tool(string Name, string Version, string Description);
