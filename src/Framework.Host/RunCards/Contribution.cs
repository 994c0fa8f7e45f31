namespace TridentFramework.Host.RunCards;

/// <summary>What the neutrino scatters on.</summary>
internal enum Contribution
{
    /// <summary>The nucleus as a whole.</summary>
    Coherent,

    /// <summary>Its protons, one at a time.</summary>
    Proton,

    /// <summary>Its neutrons, one at a time.</summary>
    Neutron,
}
