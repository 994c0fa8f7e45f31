namespace TridentFramework.Particles;

/// <summary>Tree-level Standard Model couplings of a trident channel, from flavour rules.</summary>
public static class StandardModelCouplings
{
    /// <summary>
    /// Couplings of nu_a -> nu_b l_c^- l_d^+ with s2 = sin^2 theta_W:
    /// neutral current (a = b and c = d) gV += -1 + 4 s2, gA += 1;
    /// charged current, neutrino (c = a and d = b) or antineutrino (d = a and c = b): gV += 2, gA -= 2.
    /// Reproduces arXiv:1902.06765 Table I and extends it to tau leptons and to antineutrinos.
    /// </summary>
    /// <param name="channel">The channel; lepton flavour need not be conserved, the couplings are then zero.</param>
    /// <param name="sin2ThetaW">sin^2 of the weak mixing angle, between 0 and 1.</param>
    public static LeptonCouplings For(TridentChannel channel, double sin2ThetaW)
    {
        var a = channel.Incoming.Flavour();
        var b = channel.Outgoing.Flavour();
        var couplings = default(LeptonCouplings);
        if (a == b && channel.Minus == channel.Plus)
            couplings += new LeptonCouplings(-1.0 + (4.0 * sin2ThetaW), 1.0);

        var chargedCurrent = channel.IsAntineutrino
            ? channel.Plus == a && channel.Minus == b
            : channel.Minus == a && channel.Plus == b;
        if (chargedCurrent)
            couplings += new LeptonCouplings(2.0, -2.0);
        return couplings;
    }
}
