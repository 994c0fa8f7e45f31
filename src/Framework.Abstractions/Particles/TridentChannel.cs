using System.Diagnostics.CodeAnalysis;

namespace TridentFramework.Particles;

/// <summary>
/// A trident channel nu_a(k) + N -> nu_b(k') + l_c^-(p-) + l_d^+(p+) + N, or the same with antineutrinos.
/// Written <c>numu -> nue mu- e+</c>; the negative lepton stands first.
/// </summary>
/// <param name="Incoming">Incoming neutrino, nu_a.</param>
/// <param name="Outgoing">Outgoing neutrino, nu_b; a neutrino stays a neutrino, an antineutrino an antineutrino.</param>
/// <param name="Minus">Flavour c of the negative lepton.</param>
/// <param name="Plus">Flavour d of the positive lepton.</param>
public readonly record struct TridentChannel(NeutrinoSpecies Incoming, NeutrinoSpecies Outgoing, Flavour Minus, Flavour Plus)
{
    /// <summary>The neutrinos of the channel are antineutrinos.</summary>
    public bool IsAntineutrino => Incoming.IsAntineutrino();

    /// <summary>Mass of the negative lepton, GeV.</summary>
    public double MinusMassGeV => Minus.ChargedLeptonMassGeV();

    /// <summary>Mass of the positive lepton, GeV.</summary>
    public double PlusMassGeV => Plus.ChargedLeptonMassGeV();

    /// <summary>
    /// Threshold of the neutrino energy on a target of mass M at rest: E = m + m^2/(2 M) with m = m- + m+.
    /// </summary>
    /// <param name="targetMassGeV">Mass M of the nucleus or nucleon, GeV.</param>
    /// <returns>Threshold energy, GeV.</returns>
    public double ThresholdEnergyGeV(double targetMassGeV)
    {
        var pairMass = MinusMassGeV + PlusMassGeV;
        return pairMass + (pairMass * pairMass / (2.0 * targetMassGeV));
    }

    /// <summary>Reads <c>numu -> nue mu- e+</c>; the order of the two charged leptons is free.</summary>
    /// <param name="text">The channel as a card writes it.</param>
    /// <param name="channel">The channel, when the text is one.</param>
    /// <param name="error">What is wrong and what would be right, when it is not.</param>
    public static bool TryParse(string text, out TridentChannel channel, [NotNullWhen(false)] out string? error)
    {
        channel = default;
        const string Form = "write it as 'numu -> numu mu- mu+'";
        var sides = text.Split("->", StringSplitOptions.TrimEntries);
        if (sides.Length != 2)
        {
            error = $"'{text}' is not a channel: exactly one '->' is needed; {Form}";
            return false;
        }

        var final = sides[1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (final.Length != 3)
        {
            error = $"'{text}' is not a channel: a neutrino and two charged leptons stand after '->'; {Form}";
            return false;
        }

        if (!TryNeutrino(sides[0], out var incoming, out error) || !TryNeutrino(final[0], out var outgoing, out error))
            return false;
        if (incoming.IsAntineutrino() != outgoing.IsAntineutrino())
        {
            error = $"'{text}' turns a neutrino into an antineutrino: both must be neutrinos or both antineutrinos";
            return false;
        }

        if (!TryLepton(final[1], out var first, out var firstCharge, out error) || !TryLepton(final[2], out var second, out var secondCharge, out error))
            return false;
        if (firstCharge == secondCharge)
        {
            error = $"'{text}' does not conserve charge: one lepton must be negative and one positive, such as 'mu- mu+'";
            return false;
        }

        channel = firstCharge == '-'
            ? new TridentChannel(incoming, outgoing, first, second)
            : new TridentChannel(incoming, outgoing, second, first);
        error = null;
        return true;
    }

    /// <summary>The channel as cards and results write it, such as <c>numu -> nue mu- e+</c>.</summary>
    public override string ToString() => $"{Incoming.ShortName()} -> {Outgoing.ShortName()} {Minus.ShortName()}- {Plus.ShortName()}+";

    private static bool TryNeutrino(string text, out NeutrinoSpecies species, [NotNullWhen(false)] out string? error)
    {
        error = null;
        if (NeutrinoSpeciesExtensions.TryParse(text, out species))
            return true;
        error = $"'{text}' is not a neutrino: known are nue, numu, nutau, nuebar, numubar, nutaubar";
        return false;
    }

    private static bool TryLepton(string text, out Flavour flavour, out char charge, [NotNullWhen(false)] out string? error)
    {
        charge = text[^1];
        error = null;
        foreach (var candidate in Enum.GetValues<Flavour>())
        {
            flavour = candidate;
            if (charge is '+' or '-' && string.Equals(text[..^1], candidate.ShortName(), StringComparison.Ordinal))
                return true;
        }

        flavour = default;
        error = $"'{text}' is not a charged lepton: known are e-, e+, mu-, mu+, tau-, tau+";
        return false;
    }
}
