using TridentFramework.Particles;

namespace TridentFramework.Host.Runs;

/// <summary>A channel as figures write it.</summary>
internal static class ChannelLabel
{
    /// <summary>The channel in the language of labels, such as <c>\nu_\mu \to \nu_\mu \mu^- \mu^+</c>.</summary>
    public static string Of(TridentChannel channel) =>
        $@"{Neutrino(channel.Incoming)} \to {Neutrino(channel.Outgoing)} {Lepton(channel.Minus)}^- {Lepton(channel.Plus)}^+";

    private static string Neutrino(NeutrinoSpecies species) => (species.IsAntineutrino() ? @"\bar{\nu}" : @"\nu") + $"_{Lepton(species.Flavour())}";

    private static string Lepton(Flavour flavour) => flavour switch
    {
        Flavour.Muon => @"\mu",
        Flavour.Tau => @"\tau",
        _ => "e",
    };
}
