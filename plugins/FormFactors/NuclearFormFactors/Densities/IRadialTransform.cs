namespace TridentFramework.NuclearFormFactors.Densities;

/// <summary>Normalised Fourier transform of a spherical density, exact but slow: what tables are made from.</summary>
internal interface IRadialTransform
{
    /// <summary>Root-mean-square radius of the density, fm; sets the scale on which the transform varies.</summary>
    double RmsRadiusFm { get; }

    /// <summary>F(q) = int r^2 dr sin(qr)/(qr) rho / int r^2 dr rho.</summary>
    /// <param name="momentumTransferPerFm">q >= 0, fm^-1.</param>
    double Evaluate(double momentumTransferPerFm);
}
