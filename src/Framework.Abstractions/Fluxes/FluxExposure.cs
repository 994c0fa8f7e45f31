namespace TridentFramework.Fluxes;

/// <summary>What the absolute scale of a flux counts.</summary>
public enum FluxExposure
{
    /// <summary>A shape without absolute scale: it averages cross sections but gives no rates.</summary>
    ShapeOnly,

    /// <summary>Neutrinos per m^2 per proton on target.</summary>
    ProtonOnTarget,

    /// <summary>Neutrinos per m^2 per fb^-1 of integrated collider luminosity.</summary>
    InverseFemtobarn,

    /// <summary>Neutrinos per m^2 per second.</summary>
    Second,
}
