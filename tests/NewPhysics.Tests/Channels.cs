using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.NewPhysics.Tests;

/// <summary>Channels by their card spelling, and the constants of the tests.</summary>
internal static class Channels
{
    public static PluginContext Context { get; } = new(new PhysicalConstants(), ".");

    /// <summary>Every channel of three flavours: neutrinos in and out, two charged leptons.</summary>
    public static IReadOnlyList<TridentChannel> All { get; } =
    [
        .. from incoming in NeutrinoSpeciesExtensions.All
           from outgoing in NeutrinoSpeciesExtensions.All
           where incoming.IsAntineutrino() == outgoing.IsAntineutrino()
           from minus in Enum.GetValues<Flavour>()
           from plus in Enum.GetValues<Flavour>()
           select new TridentChannel(incoming, outgoing, minus, plus),
    ];

    public static TridentChannel Of(string text) =>
        TridentChannel.TryParse(text, out var channel, out var error) ? channel : throw new ArgumentException(error, nameof(text));
}
