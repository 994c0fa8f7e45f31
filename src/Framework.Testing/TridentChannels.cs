using TridentFramework.Particles;

namespace TridentFramework.Testing;

/// <summary>Channels of tridents.</summary>
internal static class TridentChannels
{
    /// <summary>Every channel of three flavours, whether lepton flavour is conserved or not: neutrinos in and out, two charged leptons.</summary>
    public static IReadOnlyList<TridentChannel> All { get; } =
    [
        .. from incoming in NeutrinoSpeciesExtensions.All
           from outgoing in NeutrinoSpeciesExtensions.All
           where incoming.IsAntineutrino() == outgoing.IsAntineutrino()
           from minus in Enum.GetValues<Flavour>()
           from plus in Enum.GetValues<Flavour>()
           select new TridentChannel(incoming, outgoing, minus, plus),
    ];
}
