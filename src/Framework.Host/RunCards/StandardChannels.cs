using TridentFramework.Particles;

namespace TridentFramework.Host.RunCards;

/// <summary>The channels that the Standard Model has.</summary>
internal static class StandardChannels
{
    /// <summary>All of them, neutrinos first.</summary>
    public static IReadOnlyList<TridentChannel> All { get; } =
    [
        .. from incoming in NeutrinoSpeciesExtensions.All
           from outgoing in NeutrinoSpeciesExtensions.All
           where outgoing.IsAntineutrino() == incoming.IsAntineutrino()
           from minus in Enum.GetValues<Flavour>()
           from plus in Enum.GetValues<Flavour>()
           let channel = new TridentChannel(incoming, outgoing, minus, plus)
           where !StandardModelCouplings.For(channel, new PhysicalConstants().Sin2ThetaW).IsZero
           select channel,
    ];
}
