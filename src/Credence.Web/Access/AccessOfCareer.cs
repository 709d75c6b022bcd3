namespace Credence.Web.Access;

/// <summary>What the pages of goals and career ask: they are the physician's alone.</summary>
internal static class AccessOfCareer
{
    public const string Lines = """
        Own GET /career
        Own GET /career/clusters
        Own GET /career/clusters/new
        Own POST /career/clusters/new
        Own GET /career/clusters/{id}
        Own GET /career/clusters/{id}/change
        Own POST /career/clusters/{id}/change
        Own POST /career/clusters/{id}/follow
        Own POST /career/clusters/{id}/swap
        Own POST /career/clusters/{id}/drop
        Own GET /career/fields
        Own POST /career/fields
        Own GET /career/fields/{id}
        Own POST /career/fields/{id}/take
        Own POST /career/fields/{id}/verdict
        Own POST /career/fields/{id}/drop
        Own GET /career/hospital
        Own POST /career/hospital/{id}
        Own GET /career/themes
        Own POST /career/themes
        Own GET /career/themes/{id}
        Own POST /career/themes/{id}/again
        Own POST /career/themes/{id}/review
        Own POST /career/themes/{id}/make
        Own POST /career/themes/{id}/drop
        """;
}
