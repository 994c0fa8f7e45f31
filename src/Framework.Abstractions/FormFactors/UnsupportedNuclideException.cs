using TridentFramework.Targets;

namespace TridentFramework.FormFactors;

/// <summary>A model was asked for a nuclide that it has no data for.</summary>
public sealed class UnsupportedNuclideException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="model">Name of the model, such as FourierBessel.</param>
    /// <param name="nuclide">The nuclide asked for.</param>
    /// <param name="supported">What the model has, in words or as a list: "argon and iron", "Ca40, Pb208".</param>
    public UnsupportedNuclideException(string model, Nuclide nuclide, string supported)
        : base($"{model} has no data for {nuclide}; it has {supported}")
    {
    }

    /// <summary>Creates the exception with a message of the model's own.</summary>
    /// <param name="message">What is wrong with which nuclide, and what would be right.</param>
    public UnsupportedNuclideException(string message)
        : base(message)
    {
    }
}
