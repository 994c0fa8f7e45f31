namespace TridentFramework.GeneralU1;

/// <summary>Charges of a lepton flavour under the U(1)'.</summary>
/// <param name="Left">x_L, of the neutrino and the left-handed charged lepton.</param>
/// <param name="Right">x_R, of the right-handed charged lepton.</param>
internal readonly record struct ChiralCharges(double Left, double Right)
{
    /// <summary>The same charge for both chiralities.</summary>
    public static ChiralCharges VectorLike(double charge) => new(charge, charge);
}
