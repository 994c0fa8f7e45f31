namespace TridentFramework.Scalar;

/// <summary>Coupling of the mediator to charged leptons.</summary>
public enum ScalarParity
{
    /// <summary>lbar l.</summary>
    Scalar,

    /// <summary>lbar i gamma5 l.</summary>
    Pseudoscalar,
}
