namespace TridentFramework.GeneralU1;

/// <summary>A symmetry with a name. Charges are those of the leptons, alike for both chiralities.</summary>
public enum U1Symmetry
{
    /// <summary>B - L: all leptons -1; free of anomalies with three right-handed neutrinos.</summary>
    BMinusL,

    /// <summary>L_e: electrons 1.</summary>
    LE,

    /// <summary>L_mu: muons 1.</summary>
    LMu,

    /// <summary>L_tau: taus 1.</summary>
    LTau,

    /// <summary>L_e - L_mu: electrons 1, muons -1; free of anomalies as it is.</summary>
    LEMinusLMu,

    /// <summary>L_e - L_tau: electrons 1, taus -1; free of anomalies as it is.</summary>
    LEMinusLTau,

    /// <summary>L_mu - L_tau: muons 1, taus -1; free of anomalies as it is.</summary>
    LMuMinusLTau,

    /// <summary>No charges: kinetic mixing with the photon alone. Neutrinos do not couple, so that tridents are those of the Standard Model.</summary>
    DarkPhoton,
}
