namespace TridentFramework.Particles;

/// <summary>A nucleon inside the nucleus.</summary>
public enum Nucleon
{
    /// <summary>Proton.</summary>
    Proton,

    /// <summary>Neutron.</summary>
    Neutron,
}
