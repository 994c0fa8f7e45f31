namespace PrivateLibrary;

public readonly record struct MediatorMass(double GeV)
{
    public static MediatorMass Default => new(2.0);
}
